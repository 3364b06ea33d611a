"""Making a model: data, training, export. Needs the extra [train]; running a model needs none of it."""

import os

# Threads of OpenMP that wait for one another sleep instead of spinning, unless the user says otherwise: on two cores a step of
# a small region took 0.5 times as long on an idle machine, and 0.15 times on a busy one. Read when torch is first imported.
os.environ.setdefault("OMP_WAIT_POLICY", "passive")
