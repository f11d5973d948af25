/** Style sheets are bundled as text and adopted: nothing is fetched, and no page policy stands in the way. */
declare module "*.css" {
  const text: string;
  export default text;
}
