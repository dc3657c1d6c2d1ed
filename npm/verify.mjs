import { ShagymError, utf8 } from './engine.mjs'

/**
 * Checks a package: its archive, its manifest, the SHA-256 of every file; then builds anew what follows from case.json.
 * @param {Blob} file
 * @param material see material.mjs
 * @param fitting validators of manifest.json and case.json, as Ajv compiles them
 * @returns faults of the package, and what else there is to say, both in lines; `unbuilt` when nothing could be built anew
 */
export async function verify(file, material, fitting) {
  const faults = []
  const notes = []
  const result = (unbuilt = true) => ({ faults, notes, unbuilt })

  const files = await unpacked(file, material, faults)
  if (!files) return result()
  const manifest = read('manifest.json', fitting.fitsManifest, files, faults)
  if (!manifest) return result()
  await checkFiles(manifest, files, material, faults)
  notes.push(`${manifest.files.length + 1} files, made ${manifest.created}, rulebook ${manifest.rulebook.version}, engine ${manifest.engine.version}${manifest.draft ? ', a draft' : ''}`)

  if (!files.has('case.json')) {
    notes.push('no case.json: the letter cannot be built anew')
    return result()
  }
  if (!read('case.json', fitting.fitsCase, files, faults)) return result()
  const others = otherVersions(manifest, material)
  if (others.length > 0) {
    notes.push(...others, 'the letter was not built anew')
    return result()
  }
  await rebuild(manifest, files, material, faults, notes)
  return result(false)
}

/** Name to bytes; nothing where the archive itself is not sound. */
async function unpacked(file, { parts, archiveProblem }, faults) {
  const files = new Map()
  try {
    for (const entry of await parts.readDirectory(file)) files.set(entry.path, await parts.unpack(file, entry))
    return files
  } catch (error) {
    if (error.name !== 'PackageError') throw error
    faults.push(archiveProblem(error))
    return undefined
  }
}

function read(name, fits, files, faults) {
  const bytes = files.get(name)
  if (!bytes) {
    faults.push(`${name}: missing`)
    return undefined
  }
  let value
  try {
    value = JSON.parse(utf8.decode(bytes))
  } catch {
    // What the parser says shows what it read, and that may be personal.
    faults.push(`${name}: no JSON`)
    return undefined
  }
  if (fits(value)) return value
  for (const { instancePath, message } of fits.errors) faults.push(`${name}: ${instancePath || '/'} ${message}`)
  return undefined
}

async function checkFiles(manifest, files, { parts: { sha256 } }, faults) {
  const listed = new Set(['manifest.json'])
  for (const { path, size, sha256: hash } of manifest.files) {
    listed.add(path)
    const bytes = files.get(path)
    if (!bytes) faults.push(`${path}: missing`)
    else if (bytes.length !== size) faults.push(`${path}: ${bytes.length} bytes, the manifest says ${size}`)
    else if ((await sha256(bytes)) !== hash) faults.push(`${path}: altered, its SHA-256 is not the one in the manifest`)
  }
  for (const path of files.keys()) if (!listed.has(path)) faults.push(`${path}: the manifest does not know it`)
}

/** What the package was made with and this is not. */
function otherVersions(manifest, { hashes }) {
  return Object.keys(hashes)
    .filter(part => manifest[part].hash !== hashes[part])
    .map(part => `another ${part}: made with ${manifest[part].hash.slice(0, 12)}, here is ${hashes[part].slice(0, 12)}`)
}

/** Everything but the enclosures and the manifest follows from the case. */
async function rebuild(manifest, files, { parts, engine, inputFor }, faults, notes) {
  const { sha256 } = parts
  const told = parts.readCase(utf8.decode(files.get('case.json')))
  let view
  try {
    view = engine.respond(parts.requestOf(told))
  } catch (error) {
    if (!(error instanceof ShagymError)) throw error
    return void faults.push(`case.json: the engine refuses it: ${error.message} (${error.pointer})`)
  }
  if (!view.letter) return void faults.push('case.json: it leads to no letter')
  const { plan, content } = parts.filesOf(inputFor(told, view, () => Promise.reject(new Error('enclosures are not built anew'))))
  const made = plan.files.filter(({ source }) => source !== 'document' && source !== 'manifest')
  let same = 0
  for (const file of made) {
    const bytes = files.get(file.path)
    if (!bytes) faults.push(`${file.path}: follows from case.json, but is not in the package`)
    else if ((await sha256(await content(file))) !== (await sha256(bytes))) faults.push(`${file.path}: not what follows from case.json`)
    else same += 1
  }
  const enclosed = plan.files.filter(({ source }) => source === 'document')
  const hashes = new Set(manifest.files.filter(({ source }) => source === 'document').map(({ sha256: hash }) => hash))
  for (const [index, { sha256: hash, name }] of told.given.documents.entries()) {
    if (!hashes.has(hash)) faults.push(`${enclosed[index]?.path ?? name}: not the file that case.json speaks of`)
  }
  notes.push(`built anew from case.json to the same bytes: ${same} of ${made.length} files`)
}
