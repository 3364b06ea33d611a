"""Where the inputs of us-open 2 come from, beside the packages of nature by cell (`natural_sources.py`)."""

from recipes.natural_sources import NATURAL
from recipes.sources import Package, Source

PUBLIC = "public domain"
KONTUR = "Population: © Kontur (CC BY 4.0), from GHSL, Meta, Microsoft, Copernicus, LINZ and OpenStreetMap"
CENSUS = "US Census Bureau (public domain)"
IMAGES = "Images: Solar System Scope, after NASA Blue Marble and Black Marble (CC BY 4.0)"

PEOPLE = Source(
    name="people",
    title="People in the United States by H3 cell of resolution 8",
    use="how people are spread in and around a cell, and where in a tract or a county they live",
    licence="CC BY 4.0",
    attribution=KONTUR,
    file="us/population_r8.parquet",
)
PEOPLE_ABROAD = Source(
    name="people_abroad",
    title="People of the world by H3 cell of resolution 7",
    use="the same beyond the border",
    licence="CC BY 4.0",
    attribution=KONTUR,
    file="world/population_r7.parquet",
)
COUNTIES = Source(
    name="counties",
    title="Polygons of counties, 1:10,000,000",
    use="which cells are land, and in which county",
    licence=f"{PUBLIC} (the package: ISC)",
    attribution=f"Counties: {CENSUS}, in us-atlas",
    file="package/counties-10m.json",
    package=Package("npm", "us-atlas", "3.0.1"),
)
TRACTS = Source(
    name="tracts",
    title="Census tracts: demographics of 2018, and counts of points of interest",
    use="who lives in a cell, and what is there",
    licence=f"{PUBLIC}; ODbL-1.0 (points of interest)",
    attribution=f"ACS 2018, {CENSUS}; © OpenStreetMap contributors (ODbL); compilation: CommutingODGen-Dataset, tsinghua-fib-lab",
    file="us/tracts.parquet",
)
COMMUTING = Source(
    name="commuting",
    title="Commuting between census tracts of a county, 2018",
    use="how many leave, enter and stay, and what the places are like that they go to and come from",
    licence=PUBLIC,
    attribution=f"LODES 2018, {CENSUS}",
    file="us/commuting.parquet",
)
COUNTY_COMMUTING = Source(
    name="county_commuting",
    title="Commuting between all counties, 2011–15",
    use="the same of counties, across borders of counties and states",
    licence=PUBLIC,
    attribution=f"ACS 2011–15, {CENSUS}",
    file="us/county_commuting.parquet",
)
MIGRATION = Source(
    name="migration",
    title="Moves between counties, 2018–19",
    use="how many come and go, and what the counties are like that they come from",
    licence=PUBLIC,
    attribution="IRS Statistics of Income 2018–19 (public domain)",
    file="us/migration.parquet",
)
ACCESS = Source(
    name="access",
    title="Access to health care, and vegetation in summer, by census tract",
    use="distances to care, how much there is within half an hour, and NDVI",
    licence="CC BY 4.0",
    attribution="Access and NDVI: Opioid Environment Policy Scan, Paykin et al., doi 10.5281/zenodo.5842465 (CC BY 4.0)",
    file="us/tract_access.parquet",
)
TRACT_POINTS = Source(
    name="tract_points",
    title="A point in each census tract, 2010",
    use="where tracts are that have no polygon here",
    licence=PUBLIC,
    attribution=f"Gazetteer 2010, {CENSUS}",
    file="us/tract_points_2010.parquet",
)
NIGHT_LIGHTS, BLUE_MARBLE = (
    Source(name=name, title=title, use=use, licence="CC BY 4.0", attribution=IMAGES, file=file)
    for name, file, title, use in (
        ("night_lights", "night_lights.jpg", "Lights at night at 0.044°", "how bright it is around a cell"),
        ("blue_marble_wide", "blue_marble.jpg", "Blue Marble at 0.044°", "the colours of the ground around a cell"),
    )
)
SOURCES = (
    *(PEOPLE, PEOPLE_ABROAD, COUNTIES, TRACTS, COMMUTING, COUNTY_COMMUTING, MIGRATION, ACCESS, TRACT_POINTS),
    *(NIGHT_LIGHTS, BLUE_MARBLE, *NATURAL),
)
