/** The script for portals: the assistant is where the script came from. */

import { define } from './element.ts'

define(new URL('../', import.meta.url).href)
