/*
 * What a visitor wants to ask about: `slug*2,slug@producer`; no number is one, no producer the
 * first who can be reached.
 */
var saobacList = saobacKeptList({
  key: "saobac-list-1",
  name: "list",
  most: 50,
  pattern: /^([a-z0-9-]+)(?:\*(\d+))?(?:@([a-z0-9-]+))?$/,
  line: function (slug, quantity, producer) {
    quantity = Math.min(9999, Math.max(1, Math.floor(quantity) || 1));
    return { slug: slug, quantity: quantity, producer: producer || "" };
  },
  text: function (one) {
    var number = one.quantity > 1 ? "*" + one.quantity : "";
    return one.slug + number + (one.producer && "@" + one.producer);
  }
});

/*
 * Where a visitor wants to go, in that order. A map app takes nine places on the way to a tenth,
 * and a sheet of paper has room for ten.
 */
var saobacRoute = saobacKeptList({
  key: "saobac-route-1",
  name: "route",
  most: 10,
  pattern: /^([a-z0-9-]+)$/,
  line: function (slug) {
    return { slug: slug };
  },
  text: function (one) {
    return one.slug;
  }
});
