// What a screen reader is told, from the browser's own accessibility tree.

/** Role, name and state of each node, in the order of reading. */
export async function heard({ context, page }) {
  const session = await context.newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  await session.detach()
  const byId = new Map(nodes.map(node => [node.nodeId, node]))
  const inOrder = (node, above) => {
    const said = told(node, above)
    return [said, ...(node.childIds ?? []).flatMap(id => (byId.has(id) ? inOrder(byId.get(id), node.ignored ? above : said) : []))]
  }
  return inOrder(nodes[0], null).filter(({ ignored, role }) => !ignored && role)
}

function told({ ignored, role, name, description, value, properties = [] }, above) {
  const property = wanted => properties.find(each => each.name === wanted)?.value.value
  return {
    ignored,
    above,
    role: role?.value,
    name: name?.value ?? '',
    about: description?.value ?? '',
    value: value?.value ?? '',
    focusable: property('focusable') === true,
    level: property('level'),
    states: ['checked', 'expanded', 'disabled', 'invalid', 'required'].flatMap(each => {
      const is = property(each)
      return is === undefined || is === false || is === 'false' ? [] : [is === true || is === 'true' ? each : `${each} ${is}`]
    }),
  }
}

/** Containers that say nothing by themselves. */
const silent = new Set(['InlineTextBox', 'generic', 'none', 'paragraph', 'LabelText', 'RootWebArea', 'LineBreak', 'ListMarker', 'list', 'listitem', 'Section', 'Legend', 'DescriptionList', 'strong', 'time', 'form', 'LayoutTableRow'])

/** Told by their mere being there. */
const landmarks = new Set(['banner', 'main', 'contentinfo'])

/** Their labels stand beside them, and would be told twice. */
const labelled = new Set(['checkbox', 'radio', 'textbox', 'combobox', 'spinbutton', 'progressbar'])

const folded = text => text.replace(/\s+/g, ' ').trim()

/** The same as lines that a person can read. A text that only repeats the name of what it stands in or beside is left out. */
export function readable(nodes) {
  const lines = []
  const told = nodes.filter(({ role, name }) => role !== 'StaticText' && !silent.has(role) && name !== '')
  const names = new Set(told.filter(({ role }) => labelled.has(role)).flatMap(({ name, about }) => [folded(name), folded(about)]))
  const isLabel = text => names.has(text) || [...names].some(name => name.startsWith(`${text} `) || name.endsWith(` ${text}`))
  for (const { role, name, about, value, level, states, above } of nodes) {
    const text = folded(name)
    if (role === 'StaticText') {
      if (text !== '' && !insideOf(above, text) && !isLabel(text)) lines.push(text)
    } else if (!silent.has(role)) {
      const rest = [level && `level ${level}`, ...states, value !== '' && `"${value}"`, about !== '' && !text.includes(folded(about)) && `(${folded(about)})`].filter(Boolean)
      if (text === '' && rest.length === 0 && !landmarks.has(role)) continue
      lines.push([`${role}:`, text, ...rest].filter(Boolean).join(' '))
    }
  }
  return lines
}

function insideOf(above, text) {
  for (let node = above; node; node = node.above) if (!silent.has(node.role) && folded(node.name).includes(text)) return true
  return false
}

const controls = new Set(['button', 'link', 'textbox', 'radio', 'checkbox', 'combobox', 'spinbutton', 'radiogroup', 'group', 'DisclosureTriangle', 'progressbar', 'navigation'])

/** One heading of the first level, none left out below it; each landmark once; a name for everything that can be worked. */
export async function unheard(run, name) {
  const told = await heard(run)
  const headings = told.filter(({ role }) => role === 'heading')
  const counted = (role, wanted) => {
    const count = told.filter(wanted).length
    return count === 1 ? [] : [`${name}: ${count} of ${role}`]
  }
  return [
    ...counted('first heading', ({ role, level }) => role === 'heading' && level === 1),
    ...['banner', 'main', 'contentinfo'].flatMap(landmark => counted(landmark, ({ role }) => role === landmark)),
    ...headings.filter(({ level }, at) => at > 0 && level > headings[at - 1].level + 1).map(({ name: called }) => `${name}: a level is left out before "${called}"`),
    ...told.filter(({ role, name: called, focusable }) => called.trim() === '' && controls.has(role) && (focusable || role === 'radiogroup')).map(({ role }) => `${name}: ${role} without a name`),
  ]
}
