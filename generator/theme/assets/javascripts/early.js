{#- What must have run before the page is drawn. -#}
{% include "assets/javascripts/store.js" %}
{% include "assets/javascripts/scheme.js" %}
{% include "assets/javascripts/sizing.js" %}
