/** Where the person mends files: one job at a time, with progress, a way to stop it, and its failure told beside the file. */

import { useEffect, useState } from 'preact/hooks'
import type { Arrival, Attachments } from '../attachments.ts'
import { kazakhstanTime } from '../clock.ts'
import type { Attachment, Step } from './attachment.ts'
import { RepairError, type Area, type Failure, type Jobs, type Kind, type MadeFile, type Piece, type Preview } from './jobs.ts'
import { attachmentOf, numbered, renamed, withOwnId } from './receive.ts'
import { workshop, type Ordered } from './workshop.ts'

export interface Running {
  kind: Kind
  ids: string[]
  /** 0 to 1. */
  part: number
  cancel(): void
}

export class Desk {
  running: Running | null = null
  /** Why the last job on a file failed, by the file's id. */
  readonly failures = new Map<string, Failure>()
  private readonly watchers = new Set<() => void>()

  constructor(private readonly attachments: Attachments) {}

  watch(draw: () => void): () => void {
    this.watchers.add(draw)
    return () => this.watchers.delete(draw)
  }

  clean = (each: Attachment) => this.one('clean', each, piece => ({ piece }))
  convert = (each: Attachment) => this.one('convert', each, piece => ({ piece }))
  shrink = (each: Attachment, target: number) => this.one('shrink', each, piece => ({ piece, target }))
  cover = (each: Attachment, areas: Area[]) => this.one('cover', each, piece => ({ piece, areas }))
  unlock = (each: Attachment, password: string) => this.one('unlock', each, piece => ({ piece, password }))

  async combine(chosen: readonly Attachment[], title: string, locale: string): Promise<void> {
    await this.run('combine', chosen, async order => {
      const pieces: Piece[] = []
      for (const each of chosen) pieces.push(await this.piece(each))
      const { steps, ...made } = await order({ pieces, title, locale, created: kazakhstanTime() })
      // What the files are together, when they agree; otherwise as the first of them was.
      return [this.arrival(made, `${title}.pdf`, chosen[0]?.role ?? '', chosen, steps)]
    })
  }

  async split(each: Attachment, target: number): Promise<void> {
    await this.run('split', [each], async order => {
      const { files } = await order({ piece: await this.piece(each), target })
      const batch = each.id
      return files.map((file, index) => {
        const { attachment, bytes } = this.arrival(file, numbered(each.name, index + 1, 'pdf'), each.role, [each], ['split'])
        return { attachment: { ...attachment, batch }, bytes }
      })
    })
  }

  /** @param side the longest, in pixels. @param stored as programs show it that do not read how it was held */
  async preview(each: Attachment, side: number, stored = false): Promise<Preview> {
    return workshop.order('preview', { piece: await this.piece(each), side, stored }).done
  }

  private async piece(each: Attachment): Promise<Piece> {
    const finding = each.finding ?? { type: each.type, size: each.size, personal: [], signatures: 0, findings: [] }
    return { name: each.name, content: new Blob([await this.attachments.file(each.id)]), finding }
  }

  private arrival(made: MadeFile, name: string, role: string, from: readonly Attachment[], steps: Step[]): Arrival {
    const attachment = withOwnId({ ...attachmentOf(made, name, role), steps }, from, this.attachments.all)
    return { attachment, bytes: made.bytes }
  }

  private one<K extends 'clean' | 'convert' | 'shrink' | 'cover' | 'unlock'>(kind: K, each: Attachment, ask: (piece: Piece) => Jobs[K]['ask']): Promise<void> {
    return this.run(kind, [each], async order => {
      const { steps, ...made } = await order(ask(await this.piece(each)))
      return [this.arrival(made, renamed(each.name, made.finding.type), each.role, [each], steps)]
    })
  }

  private async run<K extends Kind>(
    kind: K,
    sources: readonly Attachment[],
    work: (order: (ask: Jobs[K]['ask']) => Promise<Jobs[K]['answer']>) => Promise<Arrival[]>,
  ): Promise<void> {
    if (this.running) return
    const ids = sources.map(({ id }) => id)
    for (const id of ids) this.failures.delete(id)
    const show = (part: number, cancel: () => void) => {
      this.running = { kind, ids, part, cancel }
      this.draw()
    }
    // While the files are still being read there is no job to cancel: it never begins.
    let stopped = false
    show(0, () => {
      stopped = true
    })
    try {
      const made = await work(ask => {
        if (stopped) throw new RepairError('stopped')
        const ordered: Ordered<Jobs[K]['answer']> = workshop.order(kind, ask, part => show(part, () => ordered.cancel()))
        show(0, () => ordered.cancel())
        return ordered.done
      })
      this.running = null
      await this.attachments.replace(sources, made)
    } catch (error) {
      this.running = null
      const failure = error instanceof RepairError ? error.failure : 'failed'
      if (failure !== 'stopped') for (const id of ids) this.failures.set(id, failure)
    }
    this.draw()
  }

  private draw(): void {
    for (const draw of this.watchers) draw()
  }
}

const desks = new WeakMap<Attachments, Desk>()

/** The same desk for the whole visit: a job goes on while another page is looked at. */
export function deskOf(attachments: Attachments): Desk {
  const known = desks.get(attachments) ?? new Desk(attachments)
  desks.set(attachments, known)
  return known
}

export function useDesk(attachments: Attachments): Desk {
  const desk = deskOf(attachments)
  const [, draw] = useState(0)
  useEffect(() => desk.watch(() => draw(count => count + 1)), [desk])
  return desk
}
