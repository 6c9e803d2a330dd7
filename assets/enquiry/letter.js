/*
 * Writes to producers: who is asked about what, in which words, and by which address.
 *
 * `data` is what saobac/present/enquiry.py says of products and producers in one language.
 * Nothing here touches the page.
 */
var saobacLetter = (function () {
  "use strict";
  var LONGEST_LINK = 2000; /* Windows opens no longer one (2,048), and says nothing. */

  function isReachable(producer) {
    return !!producer && !!(producer.phone || producer.zalo || producer.email || producer.website);
  }

  /** Whom to ask about a product: who was chosen, else the first who can be reached. */
  function maker(line, data) {
    var slugs = (data.products[line.slug].producers || []).filter(function (slug) {
      return data.producers[slug];
    });
    var reachable = slugs.filter(function (slug) {
      return isReachable(data.producers[slug]);
    });
    if (slugs.indexOf(line.producer) >= 0) return line.producer;
    return reachable[0] || slugs[0] || "";
  }

  /** The lines of a list by producer, in the order in which they were chosen. */
  function groups(lines, data) {
    var found = new Map();
    lines.forEach(function (line) {
      if (!Object.prototype.hasOwnProperty.call(data.products, line.slug)) return;
      var slug = maker(line, data);
      if (!found.has(slug)) found.set(slug, { maker: slug, lines: [] });
      found.get(slug).lines.push(line);
    });
    return Array.from(found.values());
  }

  /** `2 túi 500 g` */
  function amount(line, data, language) {
    var product = data.products[line.slug];
    var unit = line.quantity === 1 ? product.one : product.many || product.one;
    return line.quantity.toLocaleString(language) + " " + unit;
  }

  /** A name, and in another language the Vietnamese one by which its maker knows it. */
  function title(product) {
    return product.title + (product.local ? " (" + product.local + ")" : "");
  }

  /** The text to one producer. */
  function write(group, data, language, note) {
    var words = data.words;
    var producer = data.producers[group.maker];
    var products = group.lines.map(function (line) {
      return data.products[line.slug];
    });
    var visits = products.filter(function (product) {
      return product.visit;
    }).length;
    var questions = [
      visits < products.length && words.askGoods,
      visits && words.askVisit,
      words.thanks
    ];
    var asked = group.lines.map(function (line, index) {
      return "- " + title(products[index]) + ": " + amount(line, data, language);
    });
    return [
      producer ? saobacFill(words.hello, producer.title) : words.helloAnyone,
      [words.intro].concat(asked).join("\n"),
      note.trim(),
      questions.filter(Boolean).join(" ")
    ]
      .filter(Boolean)
      .join("\n\n");
  }

  function encode(text) {
    try {
      return encodeURIComponent(text);
    } catch (error) {
      /* Half of an emoji, cut off by the end of a field. */
      return encodeURIComponent(text.replace(/[\uD800-\uDFFF]/g, ""));
    }
  }

  /** Apple's phones want another mark before the text than all others. */
  function sms(number, text, isApple) {
    return "sms:" + number + (isApple ? "&" : "?") + "body=" + encode(text);
  }

  /** `isWhole` is false where the text was too long for a link and must be pasted. */
  function mail(address, subject, text) {
    var start = "mailto:" + address.split("@").map(encode).join("@") + "?subject=" + encode(subject);
    var whole = start + "&body=" + encode(text.replace(/\r?\n/g, "\r\n"));
    var isWhole = whole.length <= LONGEST_LINK;
    return { href: isWhole ? whole : start, isWhole: isWhole };
  }

  return {
    isReachable: isReachable,
    groups: groups,
    amount: amount,
    write: write,
    sms: sms,
    mail: mail
  };
})();

if (typeof module !== "undefined") module.exports = saobacLetter;
