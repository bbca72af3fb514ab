package org.wayfinder.recommendation.pdf;

import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.DOMImplementation;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Makes a page of XHTML from elements and texts. Nothing is ever parsed, so no text, however it is
 * spelled, can become markup.
 */
public final class Markup {

  private static final String XHTML = "http://www.w3.org/1999/xhtml";

  private final Document document = implementation().createDocument(XHTML, "html", null);

  private static DOMImplementation implementation() {
    try {
      var factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      return factory.newDocumentBuilder().getDOMImplementation();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The page, once.
   *
   * @param language as in {@code lang}
   */
  public Document page(
      String language, String title, String description, String style, List<Element> body) {
    var head =
        of(
            "head",
            "",
            of("title", "", title),
            with(of("meta", ""), "name", "description", "content", description),
            with(of("meta", ""), "name", "subject", "content", description),
            of("style", "", style));
    var root = with(document.getDocumentElement(), "lang", language, "xml:lang", language);
    root.appendChild(head);
    root.appendChild(of("body", "", body.toArray()));
    return document;
  }

  /**
   * An element.
   *
   * @param style its class; empty for none
   * @param children elements, lists of them, and texts
   */
  public Element of(String name, String style, Object... children) {
    var element = document.createElementNS(XHTML, name);
    if (!style.isEmpty()) {
      element.setAttribute("class", style);
    }
    for (var child : children) {
      append(element, child);
    }
    return element;
  }

  private void append(Element parent, Object child) {
    switch (child) {
      case Element element -> parent.appendChild(element);
      case List<?> many -> many.forEach(one -> append(parent, one));
      default -> parent.appendChild(document.createTextNode(child.toString()));
    }
  }

  /** The element with these attributes, each a name and then its value. */
  public static Element with(Element element, String... attributes) {
    for (var i = 0; i < attributes.length; i += 2) {
      element.setAttribute(attributes[i], attributes[i + 1]);
    }
    return element;
  }
}
