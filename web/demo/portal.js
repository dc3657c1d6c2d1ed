// What a portal does with the package once the person has passed it on. A real one would send it to its own server.
const received = document.querySelector('#received')
const list = received.querySelector('ul')

document.querySelector('shagym-assistant').addEventListener('package', ({ detail }) => {
  list.replaceChildren(
    ...detail.files.map(({ path, blob }) => {
      const item = document.createElement('li')
      item.textContent = `${path} (${Math.ceil(blob.size / 1000)} kB)`
      return item
    }),
  )
  received.hidden = false
  received.focus()
})
