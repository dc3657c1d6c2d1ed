import { oneOf, pointer } from './faults.mjs'

/** Every entry names a source that is written down; every source that is written down is named. */
export function checkSources(holidays, years, faults) {
  const common = holidays.value.sources
  const namedAnywhere = new Set()
  const look = (file, sources) => {
    const named = new Set()
    const check = (id, at) => {
      named.add(id)
      namedAnywhere.add(id)
      const known = { ...sources, ...common }
      if (!(id in known)) faults.add(file, at, `"${id}" is no source of this year or of the holidays, ${oneOf(Object.keys(known))}`)
    }
    return { named, check }
  }

  const rules = look(holidays.file, common)
  rules.check(holidays.value.carry_over.act, '/carry_over/act')
  holidays.value.rules.forEach(({ act, ended_by }, index) => {
    rules.check(act, pointer('rules', index, 'act'))
    if (ended_by !== null) rules.check(ended_by, pointer('rules', index, 'ended_by'))
  })
  holidays.value.doubts.forEach(({ act }, index) => rules.check(act, pointer('doubts', index, 'act')))

  for (const { file, value } of years) {
    const year = look(file, value.sources)
    value.verified_by.forEach((id, index) => year.check(id, pointer('verified_by', index)))
    for (const list of ['religious', 'moved', 'possible']) {
      value[list].forEach(({ act }, index) => year.check(act, pointer(list, index, 'act')))
    }
    for (const id of Object.keys(value.sources)) {
      const at = pointer('sources', id)
      if (id in common) faults.add(file, at, `"${id}" is a source of the holidays already, expected it once`)
      else if (!year.named.has(id)) faults.add(file, at, `nothing names the source "${id}", expected an entry with it or no such source`)
    }
  }
  for (const id of Object.keys(common).filter((each) => !namedAnywhere.has(each))) {
    faults.add(holidays.file, pointer('sources', id), `nothing names the source "${id}", expected an entry with it or no such source`)
  }
}
