"""`python -m agreements check`."""

from agreements.command_line import main

raise SystemExit(main())
