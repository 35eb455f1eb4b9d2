const map = document.querySelector('.map');
if (map) {
  const nodes = [...map.querySelectorAll('.node')];
  const edges = [...map.querySelectorAll('.edge')];
  const told = document.querySelector('.told');

  const aim = (id) => {
    const near = new Set([id]);
    const words = [];
    for (const edge of edges) {
      const touches = edge.dataset.source === id || edge.dataset.target === id;
      edge.classList.toggle('near', touches);
      if (touches) {
        near.add(edge.dataset.source).add(edge.dataset.target);
        words.push(edge.querySelector('title').textContent);
      }
    }
    nodes.forEach((node) => node.classList.toggle('near', near.has(node.dataset.id)));
    map.classList.add('aims');
    told.textContent = words.length ? `${words.join('. ')}.` : 'It is related to none of the others.';
  };
  const rest = () => {
    map.classList.remove('aims');
    told.textContent = '';
  };
  for (const node of nodes) {
    node.addEventListener('mouseenter', () => aim(node.dataset.id));
    node.addEventListener('focus', () => aim(node.dataset.id));
    node.addEventListener('mouseleave', rest);
    node.addEventListener('blur', rest);
  }
  // Arrows go from story to story, as tabs do: down a column, and from column to column.
  map.addEventListener('keydown', (event) => {
    const at = nodes.indexOf(document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (at >= 0 && step && nodes[at + step]) {
      event.preventDefault();
      nodes[at + step].focus();
    }
  });
}
