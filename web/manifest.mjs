// What a system is told that installs the page: its name, icons, pictures. web/icons.mjs draws them.

/** Systems cut icons round: what matters of a maskable one stays within the inner four fifths. */
export const icons = [
  { name: 'icon-192.png', size: 192, room: 0 },
  { name: 'icon-512.png', size: 512, room: 0 },
  { name: 'icon-maskable-512.png', size: 512, room: 0.2 },
]

export const screenshots = [
  { name: 'screenshot-narrow.png', width: 360, height: 640, form: 'narrow' },
  { name: 'screenshot-wide.png', width: 1280, height: 800, form: 'wide' },
]

export function manifest(pageTexts) {
  return {
    name: pageTexts.kk['ui.title'],
    short_name: pageTexts.kk['ui.name'],
    description: pageTexts.kk['ui.start.title'],
    lang: 'kk',
    dir: 'ltr',
    id: './',
    start_url: './',
    scope: './',
    display: 'standalone',
    background_color: '#faf7f1',
    theme_color: '#0d5c57',
    icons: [
      { src: 'icon.svg', type: 'image/svg+xml', sizes: 'any' },
      ...icons.map(({ name, size, room }) => ({ src: name, type: 'image/png', sizes: `${size}x${size}`, purpose: room > 0 ? 'maskable' : 'any' })),
    ],
    screenshots: screenshots.map(({ name, width, height, form }) => ({
      src: name,
      type: 'image/png',
      sizes: `${width}x${height}`,
      form_factor: form,
      label: pageTexts.kk['ui.start.title'],
    })),
  }
}
