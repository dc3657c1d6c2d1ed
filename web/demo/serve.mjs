// Serves the made-up portal on this computer, on an origin of its own beside the assistant's.
import { serveLocally } from '../../scripts/local-server.mjs'
import { portalFiles } from './portal.mjs'

/** Resolves to { url, origin, show, close }; there is nothing to see before `show` was told where the assistant is. */
export async function serveDemo({ port = 0, build }) {
  let files = {}
  const server = await serveLocally((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost')
    const file = Object.hasOwn(files, pathname) ? files[pathname] : null
    if (!file) return response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found.\n')
    response.writeHead(200, { 'content-type': file.type, 'cache-control': 'no-cache', ...file.headers })
    response.end(request.method === 'HEAD' ? undefined : file.body)
  }, port)
  const origin = `http://127.0.0.1:${server.port}`
  return { origin, url: `${origin}/`, show: home => (files = portalFiles(home, build)), close: server.close }
}
