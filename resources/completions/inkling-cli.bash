# SPDX-License-Identifier: GPL-3.0-or-later
# bash completion for inkling-cli
# shellcheck shell=bash

_inkling_cli_methods()
{
    inkling-cli methods --json 2>/dev/null | grep -o '"id": *"[a-z_]*", *"family"\|^ *"id": *"[a-z_]*"' | cut -d '"' -f 4
}

_inkling_cli()
{
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} command=${COMP_WORDS[1]} words=''
    local common='--help --json --quiet --verbose'
    local data='--format --table --encoding --delimiter --decimal --thousands --skip-lines --footnotes --ragged --header --header-rows --missing --keep-words --class --labels --add-labels --unlabelled --features --ignore
        --view --id --text --category --scale --impute --duplicates --outliers --near-constant --ordinal --terms --components --progress --threads --max-memory'
    local run='--method --set --seeds --seeds-per-class --seed-fraction --inductive --seed --output --output-format --spreadsheet-safe --scores --trace --picture --report --force'
    local tune='--method --vary --set --seeds --seeds-per-class --seed-fraction --inductive --seed --output --force'
    local suggest='--criterion --count --method --set --pass-over --rows --seeds --seeds-per-class --seed-fraction --seed --output --force'
    local explain='--method --row --set --most --seeds --seeds-per-class --seed-fraction --seed --output --force'
    local convert='--output-format --spreadsheet-safe --force'
    local compare='--methods --set --seeds-per-class --draws --splits --inductive --task --of --merge --require --seed --output --force'

    case $previous in
        --method | --methods) words=$(_inkling_cli_methods) ;;
        --criterion) words='mc_vopt model_change vopt sigma_opt margin least_confidence entropy' ;;
        --output-format) words='csv tsv xlsx sqlite jsonl json arff orange npz npy svmlight label_studio' ;;
        --ragged) words='refuse skip fill' ;;
        --delimiter) words='comma semicolon tab bar space' ;;
        --decimal) words='. ,' ;;
        --header) words='auto yes no' ;;
        --scale) words='standard minmax robust none' ;;
        --impute) words='median mean most_frequent nearest drop_rows' ;;
        --duplicates) words='keep drop drop_near' ;;
        --outliers) words='keep clip drop' ;;
        --near-constant) words='keep drop' ;;
        --progress) words='text json none' ;;
        -o | --output | --labels | --add-labels | --pass-over | --rows | --seeds | --splits | --trace | --picture | --report)
            COMPREPLY=()
            compopt -o default
            return
            ;;
    esac
    if [[ -z $words ]]; then
        if ((COMP_CWORD == 1)); then
            words='run compare tune suggest explain info convert methods --help --version'
        elif [[ $current == -* ]]; then
            case $command in
                run) words="$common $data $run" ;;
                compare) words="$common $data $compare" ;;
                tune) words="$common $data $tune" ;;
                suggest) words="$common $data $suggest" ;;
                explain) words="$common $data $explain" ;;
                info) words="$common $data" ;;
                convert) words="$common $data $convert" ;;
                methods) words=$common ;;
            esac
        else
            compopt -o default
        fi
    fi
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
}

complete -F _inkling_cli inkling-cli
