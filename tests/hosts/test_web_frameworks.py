"""FastAPI, pydantic, Flask and Django REST framework return results and document them."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from typing import Annotated, Any

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # it ships no types

import ia_radar as ia
from tests.hosts.running import needs

ASSESSMENT = {"grid": "girouet", "ratings": {"autonomy": 1, "meaning": "unknown"}}
SCORE = ia.score(ia.Assessment.from_dict(ASSESSMENT))


def ask(app: Any, method: str, path: str, body: object = None) -> tuple[int, Any]:
    """What an ASGI application answers."""
    needs("httpx")
    import httpx

    async def call() -> tuple[int, Any]:
        async with httpx.AsyncClient(
            transport=httpx.ASGITransport(app=app), base_url="http://host"
        ) as client:
            answer = await client.request(method, path, json=body)
            return answer.status_code, answer.json()

    return asyncio.run(call())


def fastapi_app() -> Any:
    needs("fastapi", "pydantic")
    import fastapi
    import pydantic

    app = fastapi.FastAPI()

    def score(assessment: Any) -> Any:
        return ia.score(assessment)

    score.__annotations__ = {"assessment": Annotated[ia.Assessment, fastapi.Body()], "return": ia.Score}
    app.post("/score")(score)

    def words() -> Any:
        return SCORE.to_dict("fr")

    words.__annotations__ = {
        "return": Annotated[dict[str, Any], pydantic.WithJsonSchema(ia.json_schema(ia.Score))]
    }
    app.get("/words")(words)
    return app


def test_fastapi_reads_an_assessment_and_returns_its_score() -> None:
    app = fastapi_app()
    assert ask(app, "POST", "/score", ASSESSMENT) == (200, SCORE.to_dict())
    assert ask(app, "GET", "/words") == (200, SCORE.to_dict("fr"))
    status, refusal = ask(app, "POST", "/score", {"grid": "girouet", "ratings": {"autonomy": 9}})
    assert status == 422
    assert "ratings.autonomy: 9 is not a level" in refusal["detail"][0]["msg"]


def test_the_openapi_document_of_fastapi_describes_what_is_returned() -> None:
    _, document = ask(fastapi_app(), "GET", "/openapi.json")
    for path, method in (("/score", "post"), ("/words", "get")):
        described = document["paths"][path][method]["responses"]["200"]["content"]["application/json"]
        Draft202012Validator.check_schema(described["schema"])
        validator = Draft202012Validator(described["schema"])
        for lang in (None, "fr", "en"):
            assert validator.is_valid(SCORE.to_dict(lang))
        assert not validator.is_valid({**SCORE.to_dict(), "answered": "two"})
    body = document["paths"]["/score"]["post"]["requestBody"]["content"]["application/json"]["schema"]
    assert Draft202012Validator(body).is_valid(ASSESSMENT)
    assert not Draft202012Validator(body).is_valid({"ratings": {}})
    assert "$ref" not in json.dumps(body)


def test_pydantic_reads_gives_and_describes_values_inside_its_models() -> None:
    needs("pydantic")
    import pydantic

    page = pydantic.create_model(
        "Page", score=(ia.Score, ...), assessment=(ia.Assessment, ...), duties=(list[ia.aiact.Duty], [])
    )
    filled: Any = page(score=SCORE, assessment=ASSESSMENT)
    assert filled.assessment == SCORE.assessment
    plain = filled.model_dump(mode="json", context={"lang": "en"})
    assert plain["score"] == SCORE.to_dict("en")
    assert json.loads(filled.model_dump_json())["score"] == SCORE.to_dict()
    schema = page.model_json_schema(mode="serialization")
    Draft202012Validator(schema).validate(plain | {"assessment": SCORE.assessment.to_dict("en")})
    with pytest.raises(pydantic.ValidationError, match="expected Score"):
        page(score=SCORE.to_dict(), assessment=ASSESSMENT)
    with pytest.raises(pydantic.ValidationError, match=r"ratings\.autonomy"):
        page(score=SCORE, assessment={"grid": "girouet", "ratings": {"autonomy": 9}})


def test_pydantic_gives_of_a_panel_what_may_be_shown() -> None:
    needs("pydantic")
    import pydantic

    panel = ia.Panel([SCORE.assessment] * 2)
    adapter = pydantic.TypeAdapter(ia.Panel)
    assert adapter.dump_python(panel) == panel.to_dict()
    assert adapter.validate_python(panel.to_dict(answers=True)) == panel
    Draft202012Validator(adapter.json_schema(mode="serialization")).validate(panel.to_dict("fr"))
    assert adapter.json_schema()["type"] == "object"


def test_flask_returns_results_and_their_schema() -> None:
    needs("flask")
    import flask

    app = flask.Flask("host")
    app.get("/score", endpoint="score")(lambda: SCORE.to_dict("fr"))
    app.get("/score/schema", endpoint="schema")(lambda: ia.json_schema(ia.Score))
    client = app.test_client()
    answer = client.get("/score").get_json()
    assert answer == SCORE.to_dict("fr")
    Draft202012Validator(client.get("/score/schema").get_json()).validate(answer)


DJANGO = """
import json
import django
from django.conf import settings

settings.configure(
    ALLOWED_HOSTS=["testserver"],
    INSTALLED_APPS=["django.contrib.contenttypes", "django.contrib.auth", "rest_framework",
                    "drf_spectacular"],
    REST_FRAMEWORK={"DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema"},
    ROOT_URLCONF="__main__",
)
django.setup()

import ia_radar as ia
from django.test import Client
from django.urls import path
from drf_spectacular.utils import extend_schema
from drf_spectacular.views import SpectacularJSONAPIView
from rest_framework.decorators import api_view
from rest_framework.response import Response

READ, GIVEN = [
    {(200, "application/json"): ia.json_schema(ia.Score)},
    {"application/json": ia.json_schema(ia.Assessment)},
]

@extend_schema(request=GIVEN, responses=READ)
@api_view(["POST"])
def score(request):
    return Response(ia.score(ia.Assessment.from_dict(request.data)).to_dict("fr"))

urlpatterns = [path("score", score), path("schema", SpectacularJSONAPIView.as_view())]
client = Client()
answer = client.post("/score", ASSESSMENT, content_type="application/json")
print(json.dumps([answer.json(), client.get("/schema").json()]))
"""


def test_django_rest_framework_returns_results_and_documents_them() -> None:
    needs("rest_framework", "drf_spectacular")
    script = DJANGO.replace("ASSESSMENT", repr(ASSESSMENT))
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)  # noqa: S603 - our own code
    assert run.returncode == 0, run.stderr
    answer, document = json.loads(run.stdout)
    assert answer == SCORE.to_dict("fr")
    operation = document["paths"]["/score"]["post"]
    described = operation["responses"]["200"]["content"]["application/json"]["schema"]
    Draft202012Validator(described).validate(answer)
    body = operation["requestBody"]["content"]["application/json"]["schema"]
    assert Draft202012Validator(body).is_valid(ASSESSMENT)
