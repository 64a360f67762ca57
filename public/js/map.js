// Knows how a map's mark is moved without asking the server: pressed, by the arrow keys, or to where the device is.
const STEP = 1 / 40; // of the map's width or height
const FINE = 1 / 400;
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** Brings the maps of the page to life. */
export function wakeMaps() {
  for (const map of document.querySelectorAll('[data-map]')) wake(map);
}

function wake(map) {
  const question = map.parentElement;
  const area = JSON.parse(map.dataset.map);
  const press = map.querySelector('input');
  const pin = map.querySelector('.cm-map__pin');
  const { width, height } = map.querySelector('svg').viewBox.baseVal;
  const [latitude, longitude] = ['latitude', 'longitude'].map((part) =>
    question.querySelector(`[name="${map.dataset.name}-${part}"]`),
  );
  const said = question.querySelector('.cm-map__said');
  map.classList.add('cm-map--live');
  for (const hint of question.querySelectorAll('[data-map-keys]')) hint.hidden = false;

  /** Where the mark is, in shares of the map from its top left; nothing where it is off the map. */
  function share() {
    const [lat, lon] = [latitude.value, longitude.value].map((typed) =>
      typed.trim() === '' ? NaN : Number(typed),
    );
    const x = (lon - area.west) / (area.east - area.west);
    const y = (area.north - lat) / (area.north - area.south);
    return x >= 0 && x <= 1 && y >= 0 && y <= 1 ? [x, y] : undefined;
  }

  function draw() {
    const at = share();
    pin.setAttribute('visibility', at ? 'visible' : 'hidden');
    if (at) pin.setAttribute('transform', `translate(${at[0] * width} ${at[1] * height})`);
  }

  function put(lat, lon) {
    latitude.value = lat.toFixed(6);
    longitude.value = lon.toFixed(6);
    draw();
    said.textContent = map.dataset.now.replace('%lat', latitude.value).replace('%lon', longitude.value);
    latitude.dispatchEvent(new Event('input', { bubbles: true }));
  }

  function putAt(x, y) {
    const [inX, inY] = [x, y].map((part) => Math.min(Math.max(part, 0), 1));
    put(area.north - inY * (area.north - area.south), area.west + inX * (area.east - area.west));
  }

  press.addEventListener('click', (event) => {
    event.preventDefault();
    const box = press.getBoundingClientRect();
    // Pressed by a key it was pressed nowhere: the mark begins in the middle.
    if (event.detail === 0) putAt(...(share() ?? [0.5, 0.5]));
    else putAt((event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height);
  });
  press.addEventListener('keydown', (event) => {
    const way = ARROWS[event.key];
    if (!way) return;
    event.preventDefault();
    const at = share();
    const step = event.shiftKey ? FINE : STEP;
    if (at) putAt(at[0] + way[0] * step, at[1] + way[1] * step);
    else putAt(0.5, 0.5);
  });
  for (const input of [latitude, longitude]) input.addEventListener('input', draw);
  draw();
  offerPosition(question.querySelector('[data-position]'), area, put, said);
}

function offerPosition(button, area, put, said) {
  if (!navigator.geolocation || !window.isSecureContext) return;
  button.hidden = false;
  button.addEventListener('click', () => {
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude } }) => {
        const isOn =
          area.south <= latitude &&
          latitude <= area.north &&
          area.west <= longitude &&
          longitude <= area.east;
        if (isOn) put(latitude, longitude);
        else said.textContent = button.dataset.off;
      },
      () => {
        said.textContent = button.dataset.none;
      },
      { timeout: 15_000, maximumAge: 60_000 },
    );
  });
}
