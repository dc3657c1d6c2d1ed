import { embedOrigin, headersFor } from '../../web/headers.mjs'

/** What is worth packing: all text, and the engine. */
const packed = ['text/javascript', 'text/css', 'application/json', 'application/manifest+json', 'image/svg+xml', 'application/wasm', 'font/ttf', 'text/plain']

const quoted = value => `"${value.replaceAll('"', '\\"')}"`
const lines = (indent, texts) => texts.map(text => `${' '.repeat(indent)}${text}`).join('\n')

/** Headers that a location adds are all that it sends: those of the server are not added to them. */
function location(match, sent) {
  return `  location ${match} {
    limit_except GET { deny all; }
${lines(4, Object.entries(sent).map(([name, value]) => `add_header ${name} ${quoted(value)} always;`))}
  }`
}

/** @param embedOrigins who may frame embed.html */
export function nginxConfig({ root, listen, serverName, embedOrigins, brotli }) {
  for (const [what, text] of [['--root', root], ['--server-name', serverName], ...listen.map(each => ['--listen', each])]) {
    if (!/^[\w./:[\]* -]+$/.test(text)) throw new Error(`${what} cannot be "${text}".`)
  }
  const origins = embedOrigins.map(embedOrigin)
  return `server {
${lines(2, listen.map(each => `listen ${each};`))}
  server_name ${serverName};
  root ${root};
  index index.html;
  server_tokens off;

  # Who reads which page, and when, is nobody's business: see docs/operating.md.
  access_log off;
  # A file that is missing is no fault of the server, and the line would name who asked.
  log_not_found off;
  error_log /var/log/nginx/error.log crit;

  types {
    text/html html;
    text/javascript js mjs;
    text/css css;
    text/plain txt;
    application/json json;
    application/manifest+json webmanifest;
    application/wasm wasm;
    image/svg+xml svg;
    image/png png;
    font/ttf ttf;
  }
  default_type application/octet-stream;
  charset utf-8;
  charset_types text/javascript text/css text/plain application/json application/manifest+json image/svg+xml;

  gzip on;
  gzip_vary on;
  gzip_comp_level 6;
  gzip_types ${packed.join(' ')};
${brotli ? `  # What the build has packed.\n  brotli_static on;\n` : ''}
${location('/', headersFor('index.html', origins))}
${location('/assets/', headersFor('assets/', origins))}
${location('= /embed.html', headersFor('embed.html', origins))}
${location('/widget/', headersFor('widget/', origins))}

  # What this build notes for itself.
  location ~ /\\.(?!well-known/) { return 404; }
}`
}
