const map = document.querySelector('.map');
if (map) {
  const nodes = [...map.querySelectorAll('.node')];
  const edges = [...map.querySelectorAll('.edge')];
  const told = document.querySelector('.told');

  // Where the pointer and the keyboard were last, and what a finger chose: the first that there is is shown.
  let pointed = null;
  let focused = null;
  let tapped = null;
  let shown = null;
  const touches = (edge, node) => [edge.dataset.source, edge.dataset.target].includes(node.dataset.id);

  const draw = (near) => {
    const ids = new Set([shown?.dataset.id, ...near.flatMap((edge) => [edge.dataset.source, edge.dataset.target])]);
    map.classList.toggle('aims', shown !== null);
    edges.forEach((edge) => edge.classList.toggle('near', near.includes(edge)));
    nodes.forEach((node) => node.classList.toggle('near', ids.has(node.dataset.id)));
  };
  const title = (id) => nodes.find((node) => node.dataset.id === id).querySelector('title').textContent;
  const isSaidByIt = (edge) => edge.dataset.source === shown.dataset.id;
  const sentences = (near) => Object.entries(Object.groupBy(near, (edge) => (isSaidByIt(edge) ? `This ${edge.dataset.words}` : `What ${edge.dataset.words} this`)))
    .map(([said, edges]) => `${said}: ${edges.map((edge) => title(isSaidByIt(edge) ? edge.dataset.target : edge.dataset.source)).join('; ')}.`).join(' ');
  const words = (near) => {
    if (!shown) {
      return '';
    }
    return near.length ? sentences(near) : 'It is related to none of the others.';
  };
  const onward = () => {
    const link = document.createElement('a');
    const title = shown.querySelector('title');
    link.href = shown.getAttribute('href');
    link.lang = title.getAttribute('lang');
    link.textContent = title.textContent;
    return link;
  };
  const middle = (node) => {
    const { top, bottom } = node.getBoundingClientRect();
    return (top + bottom) / 2;
  };
  const isLow = (node) => middle(node) > innerHeight / 2;
  const show = () => {
    const node = pointed ?? focused ?? tapped;
    const isTapped = node !== null && node === tapped;
    // What is told already is not told again, and a link in it stays the one that is being pressed.
    if (node === shown && isTapped === told.classList.contains('tapped')) {
      return;
    }
    shown = node;
    const near = shown ? edges.filter((edge) => touches(edge, shown)) : [];
    draw(near);
    told.classList.toggle('tapped', isTapped);
    // Never over the story that it is of, nor out of reach of the pointer.
    told.classList.toggle('above', node !== null && node === pointed && !isTapped && isLow(node));
    told.replaceChildren(...(isTapped ? [onward(), ' '] : []), words(near));
    // On narrow screens it lies over the foot of the page.
    document.documentElement.style.scrollPaddingBottom = `${told.offsetHeight}px`;
  };

  // Not for the pointer, which scrolling would take from its story.
  const uncover = (node) => node.scrollIntoView({ block: 'nearest', inline: 'nearest' });

  // Fingers do not hover. What a tap is on is shown first, and the next tap goes on.
  let unseen = null;
  for (const node of nodes) {
    node.addEventListener('mouseenter', () => { pointed = node; show(); });
    node.addEventListener('focus', () => {
      pointed = null;
      focused = node;
      show();
      if (node.matches(':focus-visible')) {
        uncover(node);
      }
    });
    node.addEventListener('blur', () => { focused = null; show(); });
    node.addEventListener('pointerdown', (event) => { unseen = event.pointerType !== 'mouse' && shown !== node ? node : null; });
    node.addEventListener('pointercancel', () => { unseen = null; });
    node.addEventListener('click', (event) => {
      if (unseen === node) {
        event.preventDefault();
        unseen = null;
        tapped = node;
        show();
        uncover(node);
      }
    });
  }
  // What is told may be read with the pointer on it, as by whoever magnifies (WCAG 2.2, 1.4.13).
  map.closest('.mapped').addEventListener('mouseleave', () => { pointed = null; show(); });
  document.addEventListener('click', (event) => {
    if (!event.target.closest('.node, .told')) {
      pointed = null;
      tapped = null;
      show();
    }
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      pointed = null;
      focused = null;
      tapped = null;
      show();
    }
  });
  const columns = ['challenge', 'strategy', 'research'].map((kind) => nodes.filter((node) => node.classList.contains(kind)));
  const beside = (node, step) => {
    const far = (other) => Math.abs(middle(other) - middle(node));
    return columns[columns.findIndex((column) => column.includes(node)) + step]?.toSorted((one, other) => far(one) - far(other))[0];
  };
  // Up and down go from story to story, as tabs do; left and right to the nearest of the column beside.
  map.addEventListener('keydown', (event) => {
    const at = nodes.indexOf(document.activeElement);
    // With another key they are the browser's: back, or the top of the page.
    if (at < 0 || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    const next = {
      ArrowDown: nodes[at + 1],
      ArrowUp: nodes[at - 1],
      ArrowLeft: beside(nodes[at], -1),
      ArrowRight: beside(nodes[at], 1),
      Home: nodes[0],
      End: nodes.at(-1),
    }[event.key];
    if (next) {
      event.preventDefault();
      next.focus();
    }
  });
}
