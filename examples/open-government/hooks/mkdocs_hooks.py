from agreements.doorway import *  # noqa: F403
