// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/draw/svg_picture.h"
#include "core/report/report_page.h"

namespace inkling {

namespace {

// Dark is for screens alone: paper is light.
constexpr const char *kRules = R"(
:root{color-scheme:light dark;--ground:#f2f3f5;--panel:#fff;--border:#dcdee3;--text:#1f2328;--muted:#667080;
--accent:#2563eb;--track:#d9dbe0;--good:#047857;--good-soft:#dcf2ea;--warn:#92590a;--warn-soft:#fcf0d8;
--bad:#b42318;--bad-soft:#fde7e4}
@media screen and (prefers-color-scheme:dark){:root{--ground:#1d2025;--panel:#252930;--border:#3a3f48;
--text:#e6e8ec;--muted:#9aa3b0;--accent:#4d8dff;--track:#3d424b;--good:#34d399;--good-soft:#1b3a33;
--warn:#f0b95a;--warn-soft:#3d321d;--bad:#ff8a7a;--bad-soft:#45272a}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--text);
font:15px/1.5 Inter,system-ui,"Noto Sans","DejaVu Sans",sans-serif;overflow-wrap:anywhere}
main{max-width:72rem;margin:0 auto;padding:2rem 1rem}
header{margin-bottom:1.5rem}
h1{font-size:1.7rem;line-height:1.25;margin:0}
h2{font-size:1.1rem;margin:0 0 .75rem}
h3{font-size:.95rem;margin:1.25rem 0 .5rem}
p{margin:.5rem 0}
section{background:var(--panel);border:1px solid var(--border);border-radius:8px;padding:1rem 1.25rem;margin:0 0 1rem}
.muted,footer{color:var(--muted)}
footer{font-size:.85rem}
.accuracy{font-size:2.6rem;line-height:1.1;font-weight:700}
.verdict{display:inline-block;border-radius:6px;padding:.35rem .7rem;font-weight:600}
.helped{background:var(--good-soft);color:var(--good)}
.unclear{background:var(--warn-soft);color:var(--warn)}
.hurt{background:var(--bad-soft);color:var(--bad)}
.wide{overflow-x:auto}
table{border-collapse:collapse;font-variant-numeric:tabular-nums;overflow-wrap:break-word}
th,td{padding:.3rem 1.1rem .3rem 0;text-align:left;vertical-align:top;border-bottom:1px solid var(--border)}
thead th{color:var(--muted);font-weight:600;font-size:.85rem}
tbody th{font-weight:400}
tr:last-child>*{border-bottom:0}
.own>*{font-weight:600}
td.number,th.number{text-align:right}
td.number{white-space:nowrap}
.facts th{color:var(--muted);white-space:nowrap}
.facts td{overflow-wrap:anywhere}
.confusion td,.confusion thead th{text-align:right;padding:.3rem .6rem}
.confusion td.right{font-weight:700}
.swatch{display:inline-block;width:.7em;height:.7em;border-radius:50%;margin-right:.45em;background:var(--day)}
@media screen and (prefers-color-scheme:dark){.swatch{background:var(--night)}}
.bar{width:9rem;height:.9rem;display:block;margin-top:.25rem}
td.changed{font-weight:600}
.bar .track{fill:var(--track)}
.bar .range{fill:var(--muted);opacity:.55}
.bar .mark{fill:var(--text)}
.own .bar .range{fill:var(--accent)}
.map{overflow-x:auto}
.map svg{width:100%;min-width:44rem;height:auto;display:block}
code,pre{font-family:ui-monospace,"DejaVu Sans Mono",monospace;font-size:.85rem}
pre{margin:0;padding:.75rem;background:var(--ground);border-radius:6px;max-height:24rem;overflow:auto;white-space:pre-wrap}
ul{margin:.5rem 0;padding-left:1.2rem}
@media print{@page{margin:14mm}body{background:#fff;font-size:10.5pt}main{max-width:none;padding:0}
section{border:0;padding:0;margin:0 0 1.2rem}h2,h3{break-after:avoid}tr,.map,.summary{break-inside:avoid}
pre{max-height:none;overflow:visible}.wide,.map{overflow:visible}.map svg{min-width:0}}
)";

} // namespace

std::string reportStyle()
{
    return kRules + svgPageStyle();
}

} // namespace inkling
