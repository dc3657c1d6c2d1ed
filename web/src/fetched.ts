/** Fetches a file of the page's own; what does not come is an error with its address. */
export async function fetched(address: string): Promise<Response> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  return response
}
