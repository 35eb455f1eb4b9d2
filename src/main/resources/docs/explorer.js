SwaggerUIBundle({
  url: '/openapi.json',
  dom_id: '#explorer',
  deepLinking: true,
  defaultModelsExpandDepth: 0,
  displayRequestDuration: true,
  // The contract is valid; nothing is sent to anybody's validator.
  validatorUrl: null,
});
