"""Work beside the interface: done in a task of QGIS's, and answered in the main thread."""

from qgis.core import QgsApplication, QgsTask
from qgis.PyQt import sip

from ..engine.errors import EngineError

_running = set()  # tasks, which nobody else keeps


def in_background(owner, title, work, done, failed):
    """Start work in another thread.

    Args:
        owner: a QObject, without which there is nobody to answer; None for no such.
        title: shown while it runs.
        work: called without arguments in that thread; touches nothing of QGIS's.
        done: called in the main thread with what it returned.
        failed: called in the main thread with the sentence of an EngineError.
    """

    def attempt(_):
        try:
            return work(), ""
        except EngineError as error:
            return None, str(error)

    def answer(exception, result=(None, "")):
        _running.discard(task)
        if owner is not None and sip.isdeleted(owner):
            return
        value, sentence = result
        if exception is not None or sentence:
            failed(sentence or str(exception))
        else:
            done(value)

    task = QgsTask.fromFunction(title, attempt, on_finished=answer)
    _running.add(task)
    QgsApplication.taskManager().addTask(task)
