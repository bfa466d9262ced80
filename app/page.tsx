/** The first page. */

export default function Page() {
  return (
    <main>
      <h1>Dateline</h1>
    </main>
  );
}
