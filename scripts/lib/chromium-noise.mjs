// Under a virtual display Chromium complains about every bus and graphics device that is not there.

const noise = [
  /^\[\d+:\d{4}\/\d+\.\d+:(ERROR|WARNING|INFO):/,
  /^(libva|MESA|Gdk|Gtk|dconf|ALSA)\b.*/i,
  /^\(\w+:\d+\): (Gtk|Gdk|dconf|GLib)/,
];

export const isNoise = (line) => line.trim() === '' || noise.some((pattern) => pattern.test(line));
