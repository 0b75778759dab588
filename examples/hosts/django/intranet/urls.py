from django.urls import path

from intranet import views

urlpatterns = [
    path("", views.home),
    path("new/<slug:step>/", views.step),
    path("<int:key>/<slug:step>/", views.step),
]
