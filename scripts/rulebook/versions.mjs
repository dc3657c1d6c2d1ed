/**
 * Versions of one rule share its id: 1, 2, 3 ... in order, each in force from the day after the one before it ends. A time in
 * which none was in force is stated by `"gap": true` in the validity of the version after it.
 */
export function checkVersions(book, faults) {
  for (const kind of ['exits', 'ground', 'authorities', 'routes', 'channels', 'terms']) {
    const before = new Map()
    for (const entry of [...book.entries[kind]].sort((left, right) => left.value.version - right.value.version)) {
      follow(entry, before.get(entry.value.id), (at, message) => faults.add(entry.file, entry.at + at, message))
      before.set(entry.value.id, entry.value)
    }
  }
}

function follow({ value: { id, version, valid } }, before, fault) {
  if (version !== (before?.version ?? 0) + 1) {
    if (before?.version !== version) fault('/version', `version ${version} of "${id}" does not follow, expected ${(before?.version ?? 0) + 1}`)
    return
  }
  if (!before) {
    if (valid.gap) fault('/valid/gap', `"${id}" has no version before this one, expected no gap`)
    return
  }
  const next = before.valid.to === null ? null : dayAfter(before.valid.to)
  if (next === null || valid.from < next) {
    const end = next === null ? `an end of version ${before.version}` : `${next} or later`
    fault('/valid/from', `${valid.from} overlaps with version ${before.version} of "${id}", expected ${end}`)
  } else if (valid.from > next && !valid.gap) {
    fault('/valid/from', `${valid.from} leaves a gap after version ${before.version} of "${id}", expected ${next}, or "gap": true if nothing was in force`)
  } else if (valid.from === next && valid.gap) {
    fault('/valid/gap', `version ${before.version} of "${id}" ends the day before, expected no gap`)
  }
}

const dayAfter = (date) => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10)
