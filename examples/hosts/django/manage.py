"""Charts in a Django template, under a strict Content-Security-Policy.

python manage.py runserver --noreload 8000

A chart says ``__html__``, so that ``{{ radar }}`` needs no ``|safe``: everything in it is escaped already.
"""

import secrets
import sys
from collections.abc import Callable
from pathlib import Path

from django.conf import settings
from django.core.management import execute_from_command_line
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

import ia_radar as ia

HERE = Path(__file__).parent
POLICY = "default-src 'none'; style-src 'nonce-{}'; img-src data:"


def strict(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """A middleware that lets no style, script or request through but ours."""

    def respond(request: HttpRequest) -> HttpResponse:
        request.nonce = secrets.token_urlsafe(16)
        response = get_response(request)
        response["Content-Security-Policy"] = POLICY.format(request.nonce)
        return response

    return respond


def index(request: HttpRequest) -> HttpResponse:
    """One page with a radar and a signpost."""
    radar = ia.Assessment(
        ia.get_grid("radar"), {"utility": 4, "privacy": 1, "sobriety": ia.NonAnswer.UNKNOWN}
    )
    work = ia.Assessment(ia.get_grid("girouet"), {"autonomy": 3, "know_how": 2, "meaning": 4})
    charts = {"radar": ia.svg.radar(radar, title="Cantines"), "girouet": ia.svg.girouet(work)}
    return render(request, "page.html", charts | {"nonce": request.nonce})


settings.configure(
    ALLOWED_HOSTS=["127.0.0.1", "localhost"],
    MIDDLEWARE=["__main__.strict"],
    ROOT_URLCONF=__name__,
    SECRET_KEY=secrets.token_urlsafe(32),
    TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates", "DIRS": [HERE / "templates"]}],
    USE_TZ=True,
)
urlpatterns = [path("", index)]

if __name__ == "__main__":
    execute_from_command_line(sys.argv)
