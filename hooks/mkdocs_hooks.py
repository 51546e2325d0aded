"""The doorway between MkDocs and the package `agreements`."""

from agreements.doorway import *  # noqa: F403 – MkDocs looks for the events among the names of this file
