import { vi } from 'vitest'

// Output that nobody asked for is a fault: data goes through the command's own writer, diagnostics through notices.
for (const method of ['debug', 'error', 'info', 'log', 'warn'] as const) {
  vi.spyOn(console, method).mockImplementation((...words: readonly unknown[]) => {
    throw new Error(`console.${method} was called with: ${words.map(String).join(' ')}`)
  })
}
