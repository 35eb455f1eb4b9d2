/** A button that says what it has done, to those who see it and those who hear it. */
export function button(label, pressed) {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = label;
  made.addEventListener('click', async () => {
    const told = await pressed();
    if (told) {
      made.textContent = told;
      setTimeout(() => { made.textContent = label; }, 2000);
    }
  });
  return made;
}
