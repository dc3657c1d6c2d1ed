import { letter } from './letter.mjs'

/** Every person, number and address is made up. The title holds what XML would take for mark-up. */
export const en = letter('en', 'Complaint: refusal to accept an application <Smith & Łódź>', [
  ['addressee', 'Agency of the Republic of Kazakhstan for Civil Service Affairs', '8 Mängilik El Avenue, Astana 010000'],
  ['applicant', 'From: Zoë Łukasz Çağlar-Smith', 'IIN 780901400789', 'Address: 14 Qabanbai Batyr Avenue, flat 3-b, Astana', 'Telephone: +7 777 111-22-33'],
  ['title', 'COMPLAINT'],
  ['subtitle', 'against the refusal to accept my application of 5 November 2026'],
  ['paragraph', 'On 5 November 2026 I applied at service centre No. 4 for a residence registration. The officer at window 12 refused to take the application “until the owner comes in person”, gave no receipt of refusal and asked for an affidavit and a fee of 3,500 ₸.'],
  ['paragraph', 'No such fee and no such condition are in the list of requirements.\nI asked for the reason in writing.\n\nI was told that “this is how it’s always been”.'],
  ['heading', 'I ask you to:'],
  ['demands', 'find the refusal unlawful;', 'have the application accepted and decided upon;', 'answer me in writing.'],
  ['heading', 'Enclosures:'],
  ['enclosures'],
  ['signature', 'Date: 23 November 2026', 'To be signed with an electronic digital signature', 'Z. Ł. Çağlar-Smith'],
])
