"""Parameters that several algorithms declare in the same way."""

import os

from qgis.core import (
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
)

from ..translation import tr
from .choices import DEFAULT_MODEL
from .project import first_with_embeddings

# By name, so that only dialogs import them.
CHOICE_WRAPPER = "mobclip_qgis.gui.choice_wrapper.ChoiceWidgetWrapper"
ENCODER_WRAPPER = "mobclip_qgis.gui.encoder_wrapper.EncoderWidgetWrapper"
INDICATOR_WRAPPER = "mobclip_qgis.gui.indicator_wrapper.IndicatorWidgetWrapper"
MODEL_WRAPPER = "mobclip_qgis.gui.model_wrapper.ModelWidgetWrapper"
PEOPLE_WRAPPER = "mobclip_qgis.gui.people_wrapper.PeopleWidgetWrapper"
MODELS_WRAPPER = "mobclip_qgis.gui.models_wrapper.ModelsWidgetWrapper"
TRAINED_ENCODER_WRAPPER = "mobclip_qgis.gui.trained_encoder_wrapper.TrainedEncoderWidgetWrapper"
PREDICTOR_WRAPPER = "mobclip_qgis.gui.predictor_wrapper.PredictorWidgetWrapper"


def choice(name, description, options, default=None, multiple=False, wrapper=CHOICE_WRAPPER):
    """One of some values, or several; the first is the default if no other is given.

    The values are the same in every language and are what models, scripts and the command line say (PROBE=ridge); dialogs
    show labels for them.
    """
    default = options[0] if default is None else default
    parameter = QgsProcessingParameterEnum(
        name=name,
        description=description,
        options=list(options),
        allowMultiple=multiple,
        defaultValue=[default] if multiple else default,
        usesStaticStrings=True,
    )
    parameter.setMetadata({"widget_wrapper": {"class": wrapper}})
    return parameter


def layer_with_embeddings(types):
    """A layer of the types with fields emb_000, emb_001 …; dialogs begin with one of the project's, if it has any."""
    parameter = QgsProcessingParameterFeatureSource(name="INPUT", description=tr("Layer with embeddings"), types=types)
    parameter.setGuiDefaultValueOverride(first_with_embeddings())
    return parameter


def indicator_field():
    """The field of the indicator."""
    return chosen_field("TARGET", tr("Indicator"))


def chosen_field(name, description):
    """A field of the input that a person has to choose: dialogs begin with none."""
    parameter = QgsProcessingParameterField(name=name, description=description, parentLayerParameterName="INPUT")
    parameter.setMetadata({"widget_wrapper": {"class": INDICATOR_WRAPPER}})
    return parameter


def optional_field(name, description, layer="INPUT"):
    """A field of a layer, or none."""
    return QgsProcessingParameterField(
        name=name, description=description, parentLayerParameterName=layer, optional=True
    )


def numeric_field(name, description, layer="INPUT", multiple=False):
    """A numeric field of a layer, several, or none."""
    return QgsProcessingParameterField(
        name=name,
        description=description,
        parentLayerParameterName=layer,
        type=QgsProcessingParameterField.DataType.Numeric,
        allowMultiple=multiple,
        optional=True,
    )


def model_file(default=DEFAULT_MODEL):
    """A model by its name or its path; the choice by places is only there where it is the default."""
    parameter = QgsProcessingParameterFile(
        name="MODEL", description=tr("Model"), defaultValue=default, optional=True, fileFilter=model_filter()
    )
    parameter.setMetadata({"widget_wrapper": {"class": MODEL_WRAPPER}})
    return parameter


def model_of_people():
    """A model by its name or its path that counts the people in features, or none."""
    parameter = QgsProcessingParameterFile(
        name="PEOPLE", description=tr("Weight by the people of a model"), optional=True, fileFilter=model_filter()
    )
    parameter.setMetadata({"widget_wrapper": {"class": PEOPLE_WRAPPER}})
    return parameter


def model_filter():
    """The files that a dialog offers as models."""
    return tr("MobCLIP models (*.mobclip);;All files (*)")


def several_models():
    """Models by their names or paths."""
    parameter = QgsProcessingParameterString(name="MODELS", description=tr("Models"), multiLine=True)
    parameter.setMetadata({"widget_wrapper": {"class": MODELS_WRAPPER}})
    return parameter


def model_names(text):
    """Names or paths of models from a text, each once; a line that is a path is whole, whatever commas are in it."""
    lines = (line.strip() for line in text.splitlines())
    names = (name.strip() for line in lines for name in ([line] if os.path.exists(line) else line.split(",")))
    return list(dict.fromkeys(name for name in names if name))


def predictor_file():
    """A file of Fit predictor."""
    parameter = QgsProcessingParameterFile(
        name="PREDICTOR", description=tr("Predictor"), fileFilter=tr("Predictors (*.predictor);;All files (*)")
    )
    parameter.setMetadata({"widget_wrapper": {"class": PREDICTOR_WRAPPER}})
    return parameter
