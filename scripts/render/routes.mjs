/** Where to turn, who answers, how to hand in. */
export function routes(book, parts) {
  const { words } = parts
  return book.entries.routes.map(({ file, at, value: route }) => {
    const key = `route.${route.id}`
    return parts.ruleEntry(
      'route',
      route,
      words.get(`${key}.title`),
      parts.paragraphs(words.get(`${key}.about`)),
      parts.rows(
        ['stage', words.own(`stage.${route.stage}`)],
        ['role', words.own(`role.${route.role ?? 'none'}`)],
        ['letter', words.own(route.letter ? 'letter.yes' : 'letter.no')],
        ['when', parts.condition(route.when, `${file}#${at}/when`)],
        ['recommended', parts.condition(route.recommended, `${file}#${at}/recommended`)],
        ['why', words.get(`${key}.why`)],
        ['why_not', words.get(`${key}.why_not`)],
        ...parts.rule(route),
      ),
    )
  })
}

export function authorities(book, parts) {
  const { words } = parts
  return book.entries.authorities.map(({ file, at, value: authority }) => {
    const key = `authority.${authority.id}`
    return parts.ruleEntry(
      'authority',
      authority,
      words.slots(`${key}.name`),
      parts.rows(
        ['role', words.own(`role.${authority.role}`)],
        ['when', parts.condition(authority.when, `${file}#${at}/when`)],
        ['short', words.get(`${key}.title`)],
        ['addressee', parts.paragraphs(words.slots(`${key}.addressee`))],
        ...parts.rule(authority),
      ),
    )
  })
}

export function channels(book, parts) {
  const { words } = parts
  return book.entries.channels.map(({ file, at, value: channel }) => {
    const key = `channel.${channel.id}`
    return parts.ruleEntry(
      'channel',
      channel,
      words.get(`${key}.name`),
      parts.paragraphs(words.get(`${key}.about`)),
      parts.rows(
        ['when', parts.condition(channel.when, `${file}#${at}/when`)],
        ['recommended', parts.condition(channel.recommended, `${file}#${at}/recommended`)],
        ['needs', parts.texts(channel.needs.map((id) => `need.${id}`))],
        ['gives', parts.texts(channel.gives.map((id) => `give.${id}`))],
        ['number', words.own(channel.number ? 'number.yes' : 'number.no')],
        ['steps', parts.steps(channel.steps)],
        ['link', parts.link(channel.link)],
        ['why', words.get(`${key}.why`)],
        ['why_not', words.get(`${key}.why_not`)],
        ...parts.rule(channel),
      ),
    )
  })
}
