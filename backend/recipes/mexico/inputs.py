"""Where the inputs of mx-open come from, beside the packages of nature by cell (`natural_sources.py`)."""

from recipes import natural_sources
from recipes.sources import Package, Source

INEGI = "Census 2020: INEGI, Censo de Población y Vivienda 2020 (free use with citation)"

MUNICIPIOS = Source(
    name="municipios",
    title="Municipios, with people by sex",
    use="which cells are Mexico, and people, their sexes and metropolitan areas by municipio",
    licence="free use with citation (INEGI); BSD-3-Clause (polygons)",
    attribution=f"{INEGI}; polygons: mxmaps, © Diego Valle-Jones (BSD-3-Clause), after INEGI",
    file="mexico/municipios.parquet",
)
COMMUTING = Source(
    name="commuting",
    title="Commuting between municipios, 2020",
    use="how many leave, enter and stay, how far, and what the places are like that they go to and come from",
    licence="free use with citation",
    attribution=INEGI,
    file="mexico/commuting_2020.parquet",
)
PEOPLE = Source(
    name="people",
    title="People of the world by H3 cell of resolution 7, 2023",
    use="how many people live in and around a cell, and how unevenly",
    licence="CC BY 4.0",
    attribution="Population: © Kontur (CC BY 4.0), from GHSL, Meta, Microsoft, Copernicus, LINZ and OpenStreetMap",
    file="world/population_r7.parquet",
)
NIGHT_LIGHTS = Source(
    name="night_lights",
    title="Light at night at 0.044°",
    use="how much light there is in and around a cell",
    licence="CC BY 4.0",
    attribution="Light at night: Solar System Scope (CC BY 4.0), after NASA Black Marble",
    file="night_lights.jpg",
)
GEOCLIP = Source(
    name="geoclip",
    title="GeoCLIP's location encoder",
    use="comparison only: it is no input",
    licence="MIT",
    attribution="GeoCLIP: Vicente Vivanco Cepeda (MIT)",
    file="geoclip/model/weights/location_encoder_weights.pth",
    package=Package("pip", "geoclip", "1.3.0"),
)
SOURCES = (PEOPLE, COMMUTING, MUNICIPIOS, NIGHT_LIGHTS, *natural_sources.NATURAL, *natural_sources.CLIMATE)
