// What a refusal says, RFC 9457.

export async function problemOf(response) {
  try {
    const problem = await response.json();
    return problem.detail ?? problem.title ?? `status ${response.status}`;
  } catch {
    return `status ${response.status}`;
  }
}
