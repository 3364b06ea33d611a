"""The installed models, as widgets of dialogs list them."""

from qgis.core import QgsApplication, QgsTask
from qgis.PyQt import sip

from .. import settings
from ..engine.diagnostics import installed_models
from ..paths import backend_root
from ..translation import tr

MAX_DOMAIN_LETTERS = 60


class ModelList:
    """The models, asked of the backend in the background; dialogs that open meanwhile share one question."""

    def __init__(self):
        self.waiting = []
        self.task = None

    def fill(self, widget, add):
        """Call `add` with a widget and the models when they are known; not where the backend does not run.

        Args:
            widget: nothing is called when it is gone by then.
            add: takes the widget and a list of pairs, the name of a model and its label.
        """
        self.waiting.append((widget, add))
        if self.task is None:
            interpreter, root = settings.interpreter(), backend_root()
            self.task = QgsTask.fromFunction(
                tr("List the models"), lambda task: installed_models(interpreter, root), on_finished=self._finish
            )
            QgsApplication.taskManager().addTask(self.task)

    def _finish(self, error, models=()):
        """In the main thread, when the backend has answered."""
        waiting, self.waiting, self.task = self.waiting, [], None
        if error is None:
            labels = [(model["name"], _label(model)) for model in models]
            for widget, add in waiting:
                if not sip.isdeleted(widget):
                    add(widget, labels)


model_list = ModelList()


def _label(model):
    """The name of a model, and where it is valid as far as its card says so."""
    domain = " ".join((model["domain"].get("text") or "").split())
    if len(domain) > MAX_DOMAIN_LETTERS:
        domain = domain[:MAX_DOMAIN_LETTERS].rsplit(" ", 1)[0] + " …"
    return f"{model['name']} · {domain}" if domain else model["name"]
