// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/point_cloud.h"

#include <cstdint>
#include <numeric>

namespace inkling {

void PointCloud::add(const std::vector<double> &point, int pointClass)
{
    for (std::size_t i = 0; i < m_coordinates.size(); ++i)
        m_coordinates[i].push_back(point[i]);
    m_classes.push_back(pointClass);
}

void PointCloud::addNoise(double sd, Random &random)
{
    if (sd == 0.0)
        return;
    for (std::size_t row = 0; row < m_classes.size(); ++row) {
        for (std::vector<double> &coordinate : m_coordinates)
            coordinate[row] += sd * random.normal();
    }
}

void PointCloud::addNormalDimensions(int count, double sd, Random &random)
{
    for (int i = 0; i < count; ++i) {
        std::vector<double> &coordinate = m_coordinates.emplace_back(m_classes.size());
        for (double &value : coordinate)
            value = sd * random.normal();
    }
}

Dataset PointCloud::dataset(const std::string &name, Random &random) const
{
    std::vector<std::uint32_t> order(m_classes.size());
    std::iota(order.begin(), order.end(), 0U);
    random.shuffle(order);

    Dataset data;
    data.name = name;
    data.rows = order.size();
    for (std::size_t i = 0; i < m_coordinates.size(); ++i) {
        const std::string axis = m_coordinates.size() <= 3 ? std::string(1, static_cast<char>('x' + i))
                                                           : std::string("x").append(std::to_string(i + 1));
        Column column{axis, ColumnType::Number, {}, {}, {}, {}};
        for (const std::uint32_t row : order)
            column.numbers.push_back(m_coordinates[i][row]);
        data.columns.push_back(std::move(column));
        data.roles.push_back(ColumnRole::Feature);
    }

    Column classes{"class", ColumnType::Category, {}, {}, {}, {}};
    std::vector<int> code(kMaximumClassCount, -1);
    for (const std::uint32_t row : order) {
        int &place = code[m_classes[row]];
        if (place < 0) {
            place = static_cast<int>(classes.categories.size());
            classes.categories.emplace_back(1, static_cast<char>('A' + m_classes[row]));
        }
        classes.codes.push_back(place);
    }
    data.columns.push_back(std::move(classes));
    data.roles.push_back(ColumnRole::Class);
    return data;
}

} // namespace inkling
