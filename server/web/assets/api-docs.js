// Starts Swagger UI on the page of the API's description.
const place = document.getElementById('docs');
window.SwaggerUIBundle({
  domNode: place,
  url: place.dataset.description,
  deepLinking: true,
  validatorUrl: null,
});
