import type { PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A worker of pdf.js in this thread, whose messages are counted on their way. */
export interface MeteredWorker {
  readonly worker: PDFWorker
  readonly close: () => void
}

export interface WorkerWatch {
  /** Told of every message from the worker: how many operators or pieces of text it brings. */
  readonly onPieces: (pieces: number) => void
  /** Told when pdf.js fails on a message itself, so that nothing waits for an answer that will not come. */
  readonly onFault: (error: unknown) => void
}

type Port = InstanceType<typeof MessageChannel>['port1']
type Listener = (event: { readonly data: unknown }) => void

/**
 * pdf.js works through a page in pieces and sends each as a message. By itself it lets those overtake everything else, so
 * that a page that draws itself over and over could be neither counted nor stopped; sent through a channel they can.
 */
export async function createMeteredWorker(watch: WorkerWatch): Promise<MeteredWorker> {
  const { PDFWorker } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  // A variable, since the package has no types for its worker.
  const path: string = 'pdfjs-dist/legacy/build/pdf.worker.mjs'
  const { WorkerMessageHandler } = (await import(path)) as {
    readonly WorkerMessageHandler: { readonly initializeFromPort: (port: object) => void }
  }
  const { port1: here, port2: there } = new MessageChannel()
  WorkerMessageHandler.initializeFromPort(watchPort(there, { ...watch, onPieces: () => undefined }))
  const port = watchPort(here, watch)
  // pdf.js says that it wants no port at all here.
  const worker = new PDFWorker({ port: port as unknown as null, verbosity: 0 })
  here.start()
  there.start()
  return {
    worker,
    close: () => {
      worker.destroy()
      here.close()
      there.close()
    },
  }
}

/** One end of the channel as pdf.js uses it. */
function watchPort(port: Port, { onPieces, onFault }: WorkerWatch): object {
  return {
    postMessage: (message: unknown, transfer: readonly ArrayBuffer[] = []): void => {
      port.postMessage(message, [...transfer])
    },
    addEventListener: (
      type: 'message',
      listener: Listener,
      { signal }: { readonly signal?: AbortSignal } = {},
    ): void => {
      port.addEventListener(type, (event) => {
        if (signal?.aborted === true) return
        const { data } = event as unknown as { readonly data: unknown }
        onPieces(piecesOf(data))
        try {
          listener({ data })
        } catch (error) {
          onFault(error)
        }
      })
    },
  }
}

/** Operators of a chunk of drawing, items of a chunk of text; any other message is one piece. */
function piecesOf(message: unknown): number {
  const { chunk } = message as {
    readonly chunk?: { readonly length?: number; readonly items?: readonly unknown[] }
  }
  return chunk?.items?.length ?? chunk?.length ?? 1
}
