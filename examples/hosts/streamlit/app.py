"""Charts in Streamlit, which takes an SVG document as an image.

streamlit run app.py
"""

import streamlit as st

import ia_radar as ia

st.title("Cantines")
level = st.slider("Autonomie", 1, 4, 3)
work = ia.Assessment(ia.get_grid("girouet"), {"autonomy": level, "know_how": 2, "meaning": 4})
chart = ia.svg.girouet(work, size=720)
st.image(str(chart), caption=chart.name)
st.html(chart.table.html())
