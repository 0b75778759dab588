"""Settings of a small Django site, and its command line.

python manage.py migrate --run-syncdb
python manage.py runserver --noreload 8000
"""

import os
import secrets
import sys
from pathlib import Path

from django.conf import settings
from django.core.management import execute_from_command_line

settings.configure(
    ALLOWED_HOSTS=["127.0.0.1", "localhost"],
    DATABASES={
        "default": {"ENGINE": "django.db.backends.sqlite3", "NAME": Path("dossiers.sqlite3").resolve()}
    },
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
    INSTALLED_APPS=["intranet"],
    LANGUAGE_CODE="fr",
    MIDDLEWARE=["django.middleware.csrf.CsrfViewMiddleware"],
    ROOT_URLCONF="intranet.urls",
    SECRET_KEY=os.environ.get("SECRET_KEY") or secrets.token_urlsafe(32),
    USE_TZ=True,
)

if __name__ == "__main__":
    execute_from_command_line(sys.argv)
