/**
 * How the element looks. It stands behind a closed shadow root, so that the page's styles reach the element itself and nothing in
 * it; what would hide or bend the element is taken back, as important rules of a shadow tree win over those of the page.
 */

const sheetText = `
:host{display:block!important;visibility:visible!important;opacity:1!important;transform:none!important;filter:none!important;clip-path:none!important;
float:none!important;height:auto!important;max-height:none!important;min-width:0!important;overflow:visible!important;pointer-events:auto!important;zoom:1!important}
:host([hidden]){display:none!important}
iframe{display:block;width:100%;height:40rem;border:0;color-scheme:auto}
[hidden]{display:none!important}
p{all:initial;display:block;box-sizing:border-box;padding:.75rem 1rem;border-left:4px solid #7c4700;background:#fdf0d5;color:#1d2628;font:1rem/1.5 system-ui,sans-serif}
a{color:#08423e;cursor:pointer;text-decoration:underline}
a:focus-visible{outline:3px solid #b4500b;outline-offset:2px}`

export function dress(root: ShadowRoot): void {
  // Made by script and not written as an element: no policy of the page forbids it.
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(sheetText)
  root.adoptedStyleSheets = [sheet]
}
