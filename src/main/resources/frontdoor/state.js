const state = document.querySelector('[data-state]');
(async () => {
  const began = performance.now();
  try {
    const response = await fetch(state.dataset.state, { cache: 'no-store', headers: { Accept: 'application/json' } });
    state.textContent = `${response.ok ? 'as it should' : `with ${response.status}`}, after ${Math.round(performance.now() - began)} ms`;
  } catch {
    state.textContent = 'not just now';
  }
})();
