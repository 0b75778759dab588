"""What turns a report into a page: HTML, Markdown. One model is read by all of them."""
