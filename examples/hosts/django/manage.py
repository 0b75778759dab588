"""Settings of a small Django site, its content security policy, and its command line.

python manage.py migrate --run-syncdb
python manage.py runserver --noreload 8000
"""

import os
import secrets
import sys
from pathlib import Path

from django.conf import settings
from django.core.management import execute_from_command_line

POLICY = "default-src 'none'; style-src 'nonce-{}'; img-src data:; form-action 'self'"


def strict_policy(get_response):
    """A middleware that lets no style, script or request through but ours; Django 6 has one built in."""

    def respond(request):
        request.nonce = secrets.token_urlsafe(16)
        response = get_response(request)
        response["Content-Security-Policy"] = POLICY.format(request.nonce)
        return response

    return respond


settings.configure(
    ALLOWED_HOSTS=["127.0.0.1", "localhost"],
    DATABASES={
        "default": {"ENGINE": "django.db.backends.sqlite3", "NAME": Path("dossiers.sqlite3").resolve()}
    },
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
    INSTALLED_APPS=["intranet"],
    LANGUAGE_CODE="fr",
    MIDDLEWARE=[f"{__name__}.strict_policy", "django.middleware.csrf.CsrfViewMiddleware"],
    ROOT_URLCONF="intranet.urls",
    SECRET_KEY=os.environ.get("SECRET_KEY") or secrets.token_urlsafe(32),
    TEMPLATES=[
        {
            "BACKEND": "django.template.backends.django.DjangoTemplates",
            "APP_DIRS": True,
            "OPTIONS": {"context_processors": ["django.template.context_processors.request"]},
        }
    ],
    USE_TZ=True,
)

if __name__ == "__main__":
    execute_from_command_line(sys.argv)
