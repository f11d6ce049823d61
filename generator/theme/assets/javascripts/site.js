{#-
  Every script of a page in one file, in the order of mkdocs.yml, each with names of its own. MkDocs fills
  this in (theme.static_templates).
-#}
{% for script in config.extra_javascript %}
(() => {
{% include script | string %}
})();
{% endfor %}
