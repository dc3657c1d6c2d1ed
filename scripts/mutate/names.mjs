/**
 * A pointer with names instead of numbers where the items of a list have one: `/blocks/earlier/lines/letter.earlier.provider/when`. It
 * stays the same when something is put in before.
 */
export function namedPath(place, inside) {
  const own = nameOf(place.value)
  const start = own ? place.at.replace(/\d+$/, own) : place.at
  let value = place.value
  const steps = inside.split('/').slice(1).map((step) => {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~')
    const list = Array.isArray(value)
    value = value?.[key]
    return (list && nameOf(value)) || step
  })
  return [start, ...steps].join('/')
}

const nameOf = (value) => value?.id ?? value?.role ?? value?.text ?? value?.date
