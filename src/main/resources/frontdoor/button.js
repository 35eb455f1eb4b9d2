// What a button says of itself when it changes is not read out: what it has done is said here too.
const heard = document.createElement('p');
heard.className = 'heard';
heard.role = 'status';
document.body.append(heard);

/** A button that says what it has done, to those who see it and those who hear it. */
export function button(label, pressed) {
  const made = document.createElement('button');
  const says = (seen, spoken) => {
    made.textContent = seen;
    heard.textContent = spoken;
  };
  made.type = 'button';
  made.textContent = label;
  made.addEventListener('click', async () => {
    const told = await pressed();
    if (told) {
      says(told, told);
      setTimeout(() => says(label, ''), 2000);
    }
  });
  return made;
}
