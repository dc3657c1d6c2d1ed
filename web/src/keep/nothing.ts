/** Whether this tab keeps nothing: a mark that says no more than that, and is gone with the tab. It outlives a reload. */

const mark = 'shagym keeps nothing'

export function keepsNothing(): boolean {
  try {
    return sessionStorage.getItem(mark) !== null
  } catch {
    return false
  }
}

export function markKeepingNothing(): void {
  try {
    sessionStorage.setItem(mark, '1')
  } catch {
    // Then it holds until the page is loaded anew, and nothing is written all the same where storage is refused.
  }
}
