/**
 * The body of a response as text, decoded like `response.text()`.
 *
 * @param maxBytes limit in bytes, after decompression
 * @returns undefined if the body is longer; the rest is not read, and the connection is closed
 * @throws the error of `fetch` if the body is cut off
 */
export async function boundedText({ body }: Response, maxBytes: number): Promise<string | undefined> {
  if (body === null) return '';
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > maxBytes) {
      // Not awaited: canceling may be slow, and errors no longer matter.
      reader.cancel().catch(() => {});
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}
