{#-
  Every script of a page in one file, in the order of mkdocs.yml, each with names of its own, and before
  them the words that they say: asked for once, where each page would carry them again. MkDocs fills
  this in (theme.static_templates).
-#}
{% import "partials/words.html" as told -%}
window.words = {{ told.words.scripts | tojson }};
{% for script in config.extra_javascript %}
(() => {
{% include script | string %}
})();
{% endfor %}
