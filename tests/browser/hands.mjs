// Two ways to work a control: with a pointer, and with the keyboard alone. Both take a page and a CSS selector.

export const pointer = {
  press: (page, selector) => page.click(selector),
  mark: (page, selector) => page.check(selector),
  write: (page, selector, text) => page.fill(selector, text),
  choose: (page, selector, value) => page.selectOption(selector, value),
}

const focused = (page, selector) => page.evaluate(each => document.activeElement?.matches(each) ?? false, selector)

/** Goes on with `key` until the focus is there; a person would give up at some point, too. */
export async function reach(page, selector, key = 'Tab') {
  for (let steps = 0; steps < 400; steps += 1) {
    if (await focused(page, selector)) return
    await page.keyboard.press(key)
  }
  throw new Error(`${key} never leads to ${selector}`)
}

export const keyboard = {
  async press(page, selector) {
    await reach(page, selector)
    await page.keyboard.press('Enter')
  },
  async mark(page, selector) {
    const { type, name, checked } = await page.$eval(selector, ({ type, name, checked }) => ({ type, name, checked }))
    if (checked) return
    // Buttons of one choice are one stop; the arrows lead from one to the next, and choose it.
    await reach(page, type === 'radio' ? `input[name="${name}"]` : selector)
    if (type === 'radio') await reach(page, selector, 'ArrowDown')
    if (!(await page.isChecked(selector))) await page.keyboard.press('Space')
  },
  async write(page, selector, text) {
    await reach(page, selector)
    await page.keyboard.press('Control+A')
    await page.keyboard.type(text)
  },
  async choose(page, selector, value) {
    await reach(page, selector)
    await page.keyboard.press('Home')
    const values = await page.$eval(selector, ({ options }) => Array.from(options, option => option.value))
    for (let step = 0; step < values.indexOf(value); step += 1) await page.keyboard.press('ArrowDown')
    if ((await page.inputValue(selector)) !== value) throw new Error(`${selector} does not offer ${value}`)
  },
}
